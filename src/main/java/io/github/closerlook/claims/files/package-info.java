/**
 * What a user writes and reads: YAML that is read strictly, reports that are written whole, and the
 * one exception whose sentence is for the user.
 */
package io.github.closerlook.claims.files;
