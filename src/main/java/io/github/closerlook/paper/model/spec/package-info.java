/**
 * What a network, its regularizer and its optimizer are, and what a network can do, whatever does
 * the arithmetic.
 */
package io.github.closerlook.paper.model.spec;
