package io.huifang.campaign;

import java.util.List;

/** What a row of a file turns out to be. */
sealed interface ImportRow {

    record Good(long row, CaseOrder order) implements ImportRow {}

    record Wrong(List<ImportFile.Fault> faults) implements ImportRow {}

    record Empty() implements ImportRow {}
}
