/** Fast training of convolutional networks, by oneDNN's layers. */
package io.github.closerlook.paper.model.onednn;
