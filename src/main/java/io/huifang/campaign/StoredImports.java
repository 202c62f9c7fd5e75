package io.huifang.campaign;

import io.huifang.campaign.ImportFile.Fault;
import io.huifang.campaign.ImportFile.Progress;
import io.huifang.campaign.imports.Columns;
import io.huifang.campaign.imports.ImportFileException;
import io.huifang.campaign.imports.Table;
import io.huifang.campaign.imports.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The imports of the database, and their files in a folder. */
@Service
class StoredImports implements Imports {

    static final int PREVIEWED = 100;

    private final ImportStore store;
    private final CampaignStore campaigns;
    private final Importer importer;
    private final TransactionOperations transactions;
    private final ImportProperties properties;
    private final Calling calling;
    private final ImportBell bell;

    StoredImports(
            ImportStore store,
            CampaignStore campaigns,
            Importer importer,
            TransactionOperations transactions,
            ImportProperties properties,
            Calling calling,
            ImportBell bell) {
        this.store = store;
        this.campaigns = campaigns;
        this.importer = importer;
        this.transactions = transactions;
        this.properties = properties;
        this.calling = calling;
        this.bell = bell;
    }

    @Override
    public Submitted submit(CampaignId campaign, String name, InputStream content) throws IOException {
        campaign(campaign);
        Path received = Files.createTempFile(Files.createDirectories(properties.folder()), "receiving-", ".tmp");
        try {
            String digest = receive(content, received);
            Optional<ImportFile> before = store.find(campaign, digest);
            return before.isPresent() ? again(before.get(), received) : take(campaign, name, digest, received);
        } finally {
            Files.deleteIfExists(received);
        }
    }

    private Submitted take(CampaignId campaign, String name, String digest, Path received) throws IOException {
        ImportFile file = new ImportFile(
                UUID.randomUUID(),
                campaign,
                String.valueOf(CaseStore.clip(name, NAME_LENGTH)),
                ImportFile.State.WAITING,
                null,
                Progress.NONE,
                null,
                calling.now(),
                null);
        // the file first: an import without one could never be done, a file without an import only takes room
        Path kept = properties.folder().resolve(file.id() + ".import");
        Files.move(received, kept, StandardCopyOption.ATOMIC_MOVE);
        try {
            transactions.executeWithoutResult(
                    status -> store.insert(file, digest, calling.properties().node()));
        } catch (DuplicateKeyException raced) {
            Files.deleteIfExists(kept);
            return new Submitted(store.find(campaign, digest).orElseThrow(() -> raced), false);
        }
        bell.ring();
        return new Submitted(file, true);
    }

    /** One that failed is tried again, since meanwhile what was in its way may be gone. */
    private Submitted again(ImportFile before, Path received) throws IOException {
        if (before.state() == ImportFile.State.FAILED) {
            Files.move(
                    received,
                    properties.folder().resolve(before.id() + ".import"),
                    StandardCopyOption.REPLACE_EXISTING);
            transactions.executeWithoutResult(
                    status -> store.again(before.id(), calling.properties().node()));
            bell.ring();
        }
        return new Submitted(store.find(before.id()).orElseThrow(), false);
    }

    private String receive(InputStream content, Path into) throws IOException {
        long most = properties.mostBytes().toBytes();
        MessageDigest digest = sha256();
        try (DigestInputStream in = new DigestInputStream(content, digest);
                OutputStream out = Files.newOutputStream(into)) {
            byte[] buffer = new byte[65_536];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw new ImportFileRefusedException("The file has more than " + most
                            + " bytes, which is what huifang.imports.most-bytes takes.");
                }
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Preview preview(CampaignId id, InputStream content) throws IOException {
        CallingCampaign campaign = campaign(id);
        Path received = Files.createTempFile(Files.createDirectories(properties.folder()), "preview-", ".tmp");
        try {
            receive(content, received);
            return preview(campaign, received);
        } catch (ImportFileException wrong) {
            throw new ImportFileRefusedException(wrong);
        } finally {
            Files.deleteIfExists(received);
        }
    }

    private Preview preview(CallingCampaign campaign, Path received) {
        try (Table table = TableFile.open(received)) {
            Columns columns = Columns.of(Importer.header(table));
            ImportRowReader reader = importer.reader(columns, campaign);
            List<ImportRow> rows = new ArrayList<>();
            for (List<String> cells = table.next(); cells != null; cells = table.next()) {
                rows.add(reader.read(rows.size() + 2L, cells));
                if (rows.size() == PREVIEWED) {
                    break;
                }
            }
            Importer.Sorted sorted = importer.sort(campaign, rows);
            return new Preview(
                    table.format(),
                    meanings(columns),
                    rows.size(),
                    sorted.cases().size(),
                    sorted.faults());
        }
    }

    private static List<Preview.Column> meanings(Columns columns) {
        List<Preview.Column> meanings = new ArrayList<>();
        for (int i = 0; i < columns.fields().size(); i++) {
            meanings.add(new Preview.Column(
                    columns.headers().get(i),
                    columns.fields()
                            .get(i)
                            .map(field -> field.name().written()
                                    + field.fact()
                                    + (field.place() == 0 ? "" : String.valueOf(field.place())))
                            .orElse("")));
        }
        return meanings;
    }

    private CallingCampaign campaign(CampaignId id) {
        CallingCampaign campaign =
                campaigns.find(id).orElseThrow(() -> new CaseRefusedException("there is no campaign " + id));
        if (campaign.state() == CampaignState.STOPPED) {
            throw new CaseRefusedException("the campaign has been stopped and takes no cases");
        }
        return campaign;
    }

    @Override
    public Optional<ImportFile> find(UUID id) {
        return store.find(id);
    }

    @Override
    public List<ImportFile> of(CampaignId campaign) {
        return store.of(campaign);
    }

    /** Within a transaction, because PostgreSQL streams only there. */
    @Override
    public void faults(UUID id, Consumer<Fault> each) {
        transactions.executeWithoutResult(status -> store.faults(id, each));
    }
}
