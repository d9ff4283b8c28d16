package io.github.closerlook.claims.claim;

/**
 * What a claim may hold on or not, such as a data set and a kind of network. Comparisons on one
 * ground are corrected together for being many.
 *
 * @param dataSet id of the data that the study's runs read
 * @param model the kind of thing that learns from it, such as {@code MLP}
 */
public record Ground(String dataSet, String model) {}
