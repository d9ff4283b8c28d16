/**
 * Results as a reader sees them: texts in Markdown and HTML.
 *
 * <p>They are templates, in the resources of this package, which JMustache fills in. That engine
 * was chosen because it is small (80 KB, without a dependency of its own), renders plain records
 * and refuses a name that they do not have; and because a template of it has no logic but "if there
 * is" and "for each", so that what decides a word or a number stays in Java, where tests reach it.
 * Pebble would have put conditions and formats into the templates.
 */
package io.github.closerlook.claims.render;
