/**
 * The paper's networks as DL4J configurations, with their initial weights; and {@link
 * io.github.closerlook.paper.model.dl4j.Dl4jNetwork}, which trains by DL4J's own step and shares no
 * arithmetic with the fast networks: it is the witness that they are held to.
 */
package io.github.closerlook.paper.model.dl4j;
