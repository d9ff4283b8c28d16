/**
 * The claims of <em>A Closer Look at Memorization in Deep Networks</em> (Arpit et al., ICML 2017),
 * kept as tests.
 *
 * <p>One way through: {@code data} (digits and noise) → {@code model} (networks) → {@code train} →
 * {@code measure} → {@code run} (specs, records, store, laboratory) → {@code study} (one experiment
 * of the paper) → {@code claim} (expectations, judge, verdicts) → {@code report}. {@code stats}
 * stands apart and knows none of the others. Each package imports only those before it.
 */
package io.github.closerlook;
