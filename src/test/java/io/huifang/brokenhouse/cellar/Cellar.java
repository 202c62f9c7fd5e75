package io.huifang.brokenhouse.cellar;

import io.huifang.brokenhouse.kitchen.Kitchen;

/** Closes a cycle with the kitchen, though its door says that it uses nobody. */
public class Cellar {

    Kitchen kitchen;
}
