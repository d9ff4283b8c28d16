/** The figures of the claims: the paper's, in its layout, drawn from what the studies found. */
package io.github.closerlook.paper.figures;
