/**
 * The paper's experiments. A {@link io.github.closerlook.paper.study.NetworkStudy} plans runs for
 * named arms and reads named {@link io.github.closerlook.claims.claim.Quantity quantities} out of
 * their records.
 */
package io.github.closerlook.paper.study;
