/**
 * From runs to records: a paper describes each {@link io.github.closerlook.claims.store.Run} and
 * carries it out by its {@link io.github.closerlook.claims.store.Apparatus}; the {@link
 * io.github.closerlook.claims.store.Laboratory} has those done that the {@link
 * io.github.closerlook.claims.store.RunStore} does not have.
 */
package io.github.closerlook.claims.store;
