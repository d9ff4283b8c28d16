/**
 * The claims of <em>A Closer Look at Memorization in Deep Networks</em> (Arpit et al., ICML 2017),
 * kept as tests.
 *
 * <p>Two halves. {@code claims} keeps the claims of any paper as tests: {@code stats} → {@code
 * files} → {@code store} (runs and their records) → {@code claim} (expectations, judge, verdicts) →
 * {@code result} (what was accepted, drift) → {@code render} (texts and figures) → {@code session}
 * (JUnit and Allure). {@code paper} is this one: {@code data} (digits and noise) → {@code model}
 * (networks) → {@code train} → {@code measure} → {@code run} (one network) → {@code study} (one
 * experiment) → {@code figures}. {@code program} has the main classes. Each package imports only
 * those before it.
 */
package io.github.closerlook;
