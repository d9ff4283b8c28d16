/**
 * The paper's experiments. A {@link io.github.closerlook.study.Study} plans runs for named arms and
 * reads named {@link io.github.closerlook.study.Quantity quantities} out of their records.
 */
package io.github.closerlook.study;
