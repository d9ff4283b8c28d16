/**
 * What the build starts beside the suite: the check before it, the plan, shards, panels of power,
 * placebos and ladders. Each is a main class; {@link io.github.closerlook.program.Assignment} is
 * what they share. Imports all other packages; Spark's alone imports it.
 */
package io.github.closerlook.program;
