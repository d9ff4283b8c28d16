package io.github.closerlook.claim;

import io.github.closerlook.stats.Interval;

/**
 * What the statistics say of a case, before the verdict.
 *
 * @param estimate of the effect
 * @param interval of the effect, at the criterion's confidence
 * @param pValue one-sided, of no effect; before any correction for multiplicity
 * @param replicates pairs of seeds, or networks, that it rests on
 */
record Assessment(double estimate, Interval interval, double pValue, int replicates) {}
