/** Compares each case with the result that was last accepted, and tells what has changed since. */
package io.github.closerlook.report.drift;
