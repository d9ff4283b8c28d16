/**
 * Where images come from and what is done to them before a network sees them: the catalogue of data
 * sets, class-balanced subsets, downscaling, and the paper's noise (randX, randY, one class an
 * example; section 2 and section 3.2 of Arpit et al. 2017).
 *
 * <p>{@link io.github.closerlook.paper.data.Sampler#draw} is the way through: a {@link
 * io.github.closerlook.paper.data.SampleSpec} and a {@link
 * io.github.closerlook.paper.data.Catalogue} in, a {@link io.github.closerlook.paper.data.Sample}
 * out, the same bits for the same spec.
 */
package io.github.closerlook.paper.data;
