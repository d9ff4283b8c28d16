/**
 * From specs to records: a {@link io.github.closerlook.run.RunSpec} describes a run completely, the
 * {@link io.github.closerlook.run.Laboratory} trains what the {@link
 * io.github.closerlook.run.RunStore} does not have.
 */
package io.github.closerlook.run;
