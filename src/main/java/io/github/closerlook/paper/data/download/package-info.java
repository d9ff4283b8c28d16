/**
 * Data sets from their official sites, for users who ask for them: downloads that go on where they
 * were cut, held against published digests, into a local cache.
 *
 * <p>Apart from {@code data}, which knows it as a {@link io.github.closerlook.paper.data.Download}
 * only: no stored result depends on this code.
 */
package io.github.closerlook.paper.data.download;
