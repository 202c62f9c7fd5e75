package io.huifang.console;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Impersonation;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.campaign.CaseId;
import io.huifang.campaign.Cases;
import io.huifang.followup.TaskChange;
import io.huifang.followup.TaskFile;
import io.huifang.followup.TaskId;
import io.huifang.followup.TaskOrder;
import io.huifang.followup.TaskQuery;
import io.huifang.followup.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows people their tasks, and takes what they do to them. Who does it is what the body says: for a program whoever it names, for
 * somebody who has signed in their own login.
 */
@Needs(Right.SEE_TASKS)
@RestController
@RequestMapping("/api")
class TaskController {

    private static final int LONGEST_BODY = 16 * 1024;

    private final Tasks tasks;
    private final Cases cases;
    private final TaskRequestReader reader;
    private final Clock clock;

    TaskController(Tasks tasks, Cases cases, TaskRequestReader reader, Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    TaskView.Page list(@RequestParam Map<String, String> parameters) {
        TaskQuery query = reader.query(parameters.keySet(), parameters::get, Tasks.MOST_LISTED);
        List<TaskFile.Line> lines = tasks.list(query);
        return new TaskView.Page(
                lines.stream()
                        .map(line -> TaskView.Line.of(line, clock.instant()))
                        .toList(),
                lines.size() < query.limit()
                        ? null
                        : TaskRequestReader.written(TaskQuery.Position.of(lines.getLast())));
    }

    @PostMapping(path = "/tasks", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.WORK_ON_TASKS)
    @Audited(Deed.TASK_CHANGED)
    ResponseEntity<TaskView> open(InputStream body) throws IOException {
        TaskOrder order = reader.order(read(body));
        Impersonation.allowed(order.by());
        CaseId caseId = order.caseId();
        if (caseId != null && cases.find(caseId).isEmpty()) {
            throw new NotFoundException("There is no case " + caseId + ".");
        }
        TaskId id = tasks.open(order);
        return ResponseEntity.created(URI.create("/api/tasks/" + id))
                .body(view(tasks.find(id).orElseThrow()));
    }

    @GetMapping("/tasks/{id}")
    TaskView get(@PathVariable UUID id) {
        return view(tasks.find(new TaskId(id)).orElseThrow(() -> missing(id)));
    }

    /** What people decided on a case, beside the robot's verdict. */
    @GetMapping("/cases/{id}/decisions")
    List<TaskView.DecisionView> decisions(@PathVariable UUID id) {
        CaseId caseId = new CaseId(id);
        if (cases.find(caseId).isEmpty()) {
            throw new NotFoundException("There is no case " + id + ".");
        }
        return tasks.decisions(caseId).stream().map(TaskView.DecisionView::of).toList();
    }

    @PostMapping(path = "/tasks/{id}/claim", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.WORK_ON_TASKS)
    @Audited(Deed.TASK_CHANGED)
    TaskView claim(@PathVariable UUID id, InputStream body) throws IOException {
        return change(id, body, reader::claim);
    }

    @PostMapping(path = "/tasks/{id}/assign", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.WORK_ON_TASKS)
    @Audited(Deed.TASK_CHANGED)
    TaskView assign(@PathVariable UUID id, InputStream body) throws IOException {
        return change(id, body, reader::assign);
    }

    @PostMapping(path = "/tasks/{id}/release", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.WORK_ON_TASKS)
    @Audited(Deed.TASK_CHANGED)
    TaskView release(@PathVariable UUID id, InputStream body) throws IOException {
        return change(id, body, reader::release);
    }

    @PostMapping(path = "/tasks/{id}/done", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.WORK_ON_TASKS)
    @Audited(Deed.TASK_CHANGED)
    TaskView done(@PathVariable UUID id, InputStream body) throws IOException {
        return change(id, body, reader::done);
    }

    @PostMapping(path = "/tasks/{id}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.WORK_ON_TASKS)
    @Audited(Deed.TASK_CHANGED)
    TaskView cancel(@PathVariable UUID id, InputStream body) throws IOException {
        return change(id, body, reader::cancel);
    }

    @PostMapping(path = "/tasks/{id}/comment", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.WORK_ON_TASKS)
    @Audited(Deed.TASK_CHANGED)
    TaskView comment(@PathVariable UUID id, InputStream body) throws IOException {
        return change(id, body, reader::comment);
    }

    private TaskView change(UUID id, InputStream body, Function<byte[], ? extends TaskChange> read) throws IOException {
        TaskChange change = read.apply(read(body));
        Impersonation.allowed(change.by());
        return view(tasks.change(new TaskId(id), change).orElseThrow(() -> missing(id)));
    }

    private TaskView view(TaskFile file) {
        return TaskView.of(file, clock.instant());
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "a change to a task has at most " + LONGEST_BODY + " bytes");
        }
        return bytes;
    }

    private static NotFoundException missing(UUID id) {
        return new NotFoundException("There is no task " + id + ".");
    }
}
