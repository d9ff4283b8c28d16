/**
 * A paper's claims: {@link io.github.closerlook.claims.claim.Expectations} reads what each says and
 * how it is tested, a {@link io.github.closerlook.claims.claim.Study} what was found, and {@link
 * io.github.closerlook.claims.claim.Judge} turns findings into verdicts; {@link
 * io.github.closerlook.claims.claim.Inquiry} is the way from one to the other.
 */
package io.github.closerlook.claims.claim;
