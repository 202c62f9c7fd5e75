package io.huifang.brokenhouse.cellar.shelf;

/** Inside of the cellar, nobody else's business. */
public class Bottle {}
