package io.huifang.campaign;

import io.huifang.campaign.ImportFile.Fault;
import io.huifang.campaign.ImportFile.Progress;
import io.huifang.campaign.imports.Columns;
import io.huifang.campaign.imports.ImportFileException;
import io.huifang.campaign.imports.Table;
import io.huifang.campaign.imports.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Imports a file. Its rows' cases, what is wrong with them and how far it came are written in one transaction for some
 * thousand rows, so that whoever goes on after a crash neither loses nor doubles a row.
 */
@Component
class Importer {

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);
    private static final int MOST_RACES = 3;

    private final ImportStore store;
    private final CaseBook cases;
    private final CampaignStore campaigns;
    private final Admission admission;
    private final TransactionOperations transactions;
    private final ImportProperties properties;
    private final Calling calling;
    private final CaseIds ids = new CaseIds();

    Importer(
            ImportStore store,
            CaseBook cases,
            CampaignStore campaigns,
            Admission admission,
            TransactionOperations transactions,
            ImportProperties properties,
            Calling calling) {
        this.store = store;
        this.cases = cases;
        this.campaigns = campaigns;
        this.admission = admission;
        this.transactions = transactions;
        this.properties = properties;
        this.calling = calling;
    }

    /**
     * Goes on where the import stands, to the end of the file or until it is told to stop.
     *
     * @param goOn asked before each transaction
     * @return whether the import is over
     * @throws org.springframework.dao.DataAccessException when the database does not answer; it can go on later
     */
    boolean run(ImportFile file, Path content, BooleanSupplier goOn) {
        try (Table table = TableFile.open(content)) {
            Columns columns = Columns.of(header(table));
            transactions.executeWithoutResult(status -> store.started(file.id(), table.format()));
            LOG.info(
                    "import begins import={} after={} format=\"{}\"",
                    file.id(),
                    file.progress().read(),
                    table.format());
            skip(table, file.progress().read());
            // its language and script, which are all that reading asks for, never change
            ImportRowReader reader = reader(columns, campaign(file));
            try (RowsAhead rows = new RowsAhead(table, reader, file.progress().read(), properties.rowsAtOnce())) {
                if (!writeAll(file, rows, goOn)) {
                    return false;
                }
            }
            finish(file, null);
        } catch (ImportFileException broken) {
            finish(file, String.valueOf(broken.getMessage()));
            LOG.warn("import failed import={} why=\"{}\"", file.id(), broken.getMessage());
        }
        return true;
    }

    /** Whether it came to the end. */
    private boolean writeAll(ImportFile file, RowsAhead ahead, BooleanSupplier goOn) {
        Progress progress = file.progress();
        while (goOn.getAsBoolean()) {
            List<ImportRow> rows = ahead.next();
            if (rows.isEmpty()) {
                LOG.info(
                        "import done import={} rows={} opened={} known={} refused={}",
                        file.id(),
                        progress.read(),
                        progress.opened(),
                        progress.known(),
                        progress.refused());
                return true;
            }
            // it may have been stopped meanwhile
            progress = write(file, campaign(file), rows, progress);
        }
        return false;
    }

    private CallingCampaign campaign(ImportFile file) {
        return campaigns.find(file.campaign()).orElseThrow();
    }

    private void finish(ImportFile file, @Nullable String problem) {
        transactions.executeWithoutResult(status -> store.finished(file.id(), problem, calling.now()));
    }

    static List<String> header(Table table) {
        List<String> header = table.next();
        if (header == null) {
            throw new ImportFileException("The file has no rows.");
        }
        return header;
    }

    ImportRowReader reader(Columns columns, CallingCampaign campaign) {
        return new ImportRowReader(
                columns, campaign, calling.numbering(), calling.limits().zone());
    }

    private static void skip(Table table, long rows) {
        for (long i = 0; i < rows; i++) {
            if (table.next() == null) {
                return;
            }
        }
    }

    /** Once more when a case with one of the external ids is opened by somebody else at this very moment. */
    private Progress write(ImportFile file, CallingCampaign campaign, List<ImportRow> rows, Progress from) {
        for (int race = 1; ; race++) {
            try {
                return Objects.requireNonNull(transactions.execute(status -> {
                    Sorted sorted = sort(campaign, rows);
                    cases.insert(sorted.cases(), campaign);
                    store.insert(file.id(), sorted.faults());
                    Progress to = new Progress(
                            from.read() + rows.size(),
                            from.opened() + sorted.cases().size(),
                            from.known() + sorted.known(),
                            from.refused() + sorted.refused());
                    if (!store.advance(file.id(), from, to)) {
                        throw new IllegalStateException("import " + file.id() + " is written by somebody else too");
                    }
                    return to;
                }));
            } catch (DuplicateKeyException raced) {
                if (race == MOST_RACES) {
                    throw raced;
                }
            }
        }
    }

    /** What becomes of some rows. */
    record Sorted(List<Case> cases, List<Fault> faults, long known, long refused) {}

    Sorted sort(CallingCampaign campaign, List<ImportRow> rows) {
        List<ImportRow.Good> good = rows.stream()
                .filter(ImportRow.Good.class::isInstance)
                .map(ImportRow.Good.class::cast)
                .toList();
        Map<String, UUID> there =
                store.known(good.stream().map(Importer::externalId).toList());
        DryRunStore.Listed listed = store.listed(numbers(good), people(good));
        Set<String> seen = new HashSet<>();
        List<Case> opened = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        long known = 0;
        long refused = 0;
        for (ImportRow row : rows) {
            Optional<List<Fault>> wrong = switch (row) {
                case ImportRow.Empty() -> Optional.<List<Fault>>empty();
                case ImportRow.Wrong(List<Fault> found) -> Optional.of(found);
                case ImportRow.Good(long at, CaseOrder order) -> {
                    String id = String.valueOf(order.externalId());
                    UUID elsewhere = there.get(id);
                    if (elsewhere != null && !elsewhere.equals(campaign.id().value())) {
                        yield Optional.of(List.of(
                                new Fault(at, "externalId", "", "another campaign has this external id", "a new one")));
                    }
                    if (elsewhere != null || !seen.add(id)) {
                        known++;
                        yield Optional.<List<Fault>>empty();
                    }
                    Optional<Fault> refusal = refusal(at, order, campaign, listed);
                    if (refusal.isEmpty()) {
                        opened.add(Case.opened(ids.next(calling.now()), order, calling.now()));
                    }
                    yield refusal.map(List::of);
                }
            };
            if (wrong.isPresent()) {
                refused++;
                faults.addAll(wrong.get());
            }
        }
        return new Sorted(opened, faults, known, refused);
    }

    private Optional<Fault> refusal(long row, CaseOrder order, CallingCampaign campaign, DryRunStore.Listed listed) {
        try {
            admission.check(order, campaign, listed::of);
            return Optional.empty();
        } catch (CaseRefusedException refused) {
            return Optional.of(new Fault(row, "", "", String.valueOf(refused.getMessage()), "what the problem says"));
        }
    }

    private static String externalId(ImportRow.Good row) {
        return String.valueOf(row.order().externalId());
    }

    private static Collection<String> numbers(List<ImportRow.Good> rows) {
        Set<String> numbers = new HashSet<>();
        rows.forEach(row -> row.order()
                .contactPoints()
                .forEach(point -> numbers.add(point.number().dialled())));
        return numbers;
    }

    private static Collection<String> people(List<ImportRow.Good> rows) {
        Set<String> people = new HashSet<>();
        rows.stream()
                .map(row -> row.order().terms().person())
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }
}
