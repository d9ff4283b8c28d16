/** This paper: what it is called, and what the reports on its claims say and draw. */
package io.github.closerlook.paper;
