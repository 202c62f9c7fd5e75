package io.huifang.brokenhouse.kitchen;

import io.huifang.brokenhouse.cellar.Cellar;
import io.huifang.brokenhouse.cellar.shelf.Bottle;

/** Goes through the wall into the inside of the cellar. */
public class Kitchen {

    Cellar cellar;
    Bottle bottle;
}
