/**
 * Apache Spark as the workers of a laboratory, and the program that fills a run store from a
 * gateway machine. Compiled with {@code -Pspark} alone; imports all other packages, and none
 * imports it.
 */
package io.github.closerlook.spark;
