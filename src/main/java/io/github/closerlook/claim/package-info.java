/**
 * The paper's claims: {@link io.github.closerlook.claim.Expectations} reads what each says and how
 * it is tested, {@link io.github.closerlook.claim.Judge} turns findings into verdicts, {@link
 * io.github.closerlook.claim.Inquiry} is the way from one to the other.
 */
package io.github.closerlook.claim;
