package io.huifang.call;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What happens beside a call's thread.
 *
 * @param work runs what must not hold up the call
 * @param inbox brings what comes of it back to the call's thread; never blocks
 * @param postman takes answers to the house
 */
record Side(Executor work, Consumer<CallInput> inbox, Postman postman) {}
