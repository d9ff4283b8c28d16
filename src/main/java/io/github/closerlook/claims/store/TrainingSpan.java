package io.github.closerlook.claims.store;

/**
 * When, and by which worker, a run was trained.
 *
 * @param worker its name
 * @param start seconds since the laboratory was opened
 * @param end seconds since the laboratory was opened
 */
public record TrainingSpan(Run spec, String worker, double start, double end) {}
