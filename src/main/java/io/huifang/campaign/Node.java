package io.huifang.campaign;

/**
 * This process among those that share a database.
 *
 * @param name its own, kept over restarts
 */
public record Node(String name) {}
