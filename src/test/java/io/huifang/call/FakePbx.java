package io.huifang.call;

import io.huifang.kernel.CallId;
import io.huifang.kernel.PhoneNumber;
import io.huifang.pbx.AgiReply;
import io.huifang.pbx.DialListener;
import io.huifang.pbx.DialRequest;
import io.huifang.pbx.IncomingCall;
import io.huifang.pbx.Pbx;
import io.huifang.pbx.TransferRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A PBX that takes every call and tells nothing of it by itself; can be made to refuse. */
final class FakePbx implements Pbx {

    final Map<CallId, DialListener> dialled = new ConcurrentHashMap<>();
    final List<DialRequest> requests = new CopyOnWriteArrayList<>();
    final List<TransferRequest> transfers = new CopyOnWriteArrayList<>();
    final List<IncomingCall> incoming = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    final List<CallId> hungUp = new CopyOnWriteArrayList<>();
    RuntimeException refuses;
    boolean connected = true;

    @Override
    public void dial(DialRequest request, DialListener listener) {
        if (refuses != null) {
            throw refuses;
        }
        requests.add(request);
        dialled.put(request.call(), listener);
    }

    @Override
    public AgiReply accept(IncomingCall call, DialListener listener) {
        if (refuses != null) {
            throw refuses;
        }
        incoming.add(call);
        dialled.put(call.call(), listener);
        return new AgiReply.Continue(Map.of("HUIFANG_MEDIA", "AudioSocket/" + call.mediaAddress()));
    }

    @Override
    public String mediaLeg(CallId leg, String mediaAddress) {
        return "AudioSocket/" + mediaAddress + "/" + leg + "/c(slin16)";
    }

    @Override
    public void transfer(TransferRequest request) {
        transfers.add(request);
    }

    @Override
    public void sendKeys(CallId call, String pressed) {
        keys.add(pressed);
    }

    @Override
    public void hangUp(CallId call) {
        hungUp.add(call);
    }

    @Override
    public Set<CallId> liveCalls() {
        return dialled.keySet();
    }

    @Override
    public String trunkOf(PhoneNumber number) {
        return "PJSIP/carrier";
    }

    @Override
    public boolean connected() {
        return connected;
    }
}
