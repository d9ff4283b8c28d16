/** What became of each case, as it is kept, and compared with the result that was last accepted. */
package io.github.closerlook.claims.result;
