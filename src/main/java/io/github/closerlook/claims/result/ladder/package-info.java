/** How effects grow towards the paper's size: what the ladders found, as it is kept. */
package io.github.closerlook.claims.result.ladder;
