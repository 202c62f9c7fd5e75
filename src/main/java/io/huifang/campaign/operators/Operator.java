package io.huifang.campaign.operators;

/**
 * Somebody who may steer campaigns.
 *
 * @param number four digits, keyed before the PIN
 */
public record Operator(String number, String name) {}
