package io.huifang.brokenhouse.kernel;

import io.huifang.brokenhouse.kitchen.Kitchen;

/** Breaks the rule that the kernel knows no room. */
public class KnowsARoom {

    Kitchen kitchen;
}
