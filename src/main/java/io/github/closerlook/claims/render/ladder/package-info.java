/** How effects grow towards the paper's size: what the ladders found, as it is read and drawn. */
package io.github.closerlook.claims.render.ladder;
