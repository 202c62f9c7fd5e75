#!/usr/bin/perl
# An AudioSocket server for smoke tests: sends a prompt of 1.5 s again and again with pauses of 2.5 s, and counts what arrives.
# Usage: audiosocket-probe.pl SECONDS     closes each connection after that time
# Prints "port N" first, then for each finished connection "UUID frames=N loud=N kind=0xNN keys=DIGITS".
# Perl, because every Debian has it and it can listen.
use strict;
use warnings;
use IO::Select;
use IO::Socket::INET;
use Time::HiRes qw(time);

my $limit = shift or die "usage: $0 SECONDS\n";
my $server = IO::Socket::INET->new(Listen => 200, LocalAddr => '127.0.0.1', ReuseAddr => 1) or die "listen: $!\n";
$| = 1;
print 'port ', $server->sockport, "\n";

my $all = IO::Select->new($server);
my %calls;
my $silence = pack 'Cna640', 0x12, 640, "\0" x 640;
my $speech = pack('Cn', 0x12, 640) . pack 's<320', map { 8000 * sin($_ * 0.2) } 0 .. 319;
my $next = time;

while (1) {
    my $pause = $next - time;
    for my $socket ($all->can_read($pause > 0 ? $pause : 0)) {
        if ($socket == $server) {
            my $client = $server->accept or next;
            $client->blocking(0);
            $all->add($client);
            $calls{$client} = {
                socket => $client, since => time, ticks => 0, buffer => '', uuid => 'none',
                frames => 0, loud => 0, kind => 0, keys => '' };
            next;
        }
        my $call = $calls{$socket};
        my $got = sysread $socket, $call->{buffer}, 65536, length $call->{buffer};
        if (!defined $got && $!{EAGAIN}) { next }
        if (!$got) { finish($call); next }
        take_frames($call);
    }
    next if time < $next;
    $next += 0.02;
    for my $call (values %calls) {
        syswrite $call->{socket}, $call->{ticks}++ % 200 < 75 ? $speech : $silence;
        finish($call) if time - $call->{since} > $limit;
    }
}

sub take_frames {
    my $call = shift;
    while (length $call->{buffer} >= 3) {
        my ($kind, $length) = unpack 'Cn', $call->{buffer};
        last if length $call->{buffer} < 3 + $length;
        my $payload = substr substr($call->{buffer}, 0, 3 + $length, ''), 3;
        if ($kind == 0x01) {
            $call->{uuid} = join '-', unpack 'H8H4H4H4H12', $payload;
        } elsif ($kind == 0x03) {
            $call->{keys} .= $payload;
        } elsif ($kind == 0x10 || $kind == 0x12) {
            $call->{frames}++;
            $call->{kind} = $kind;
            $call->{loud}++ if grep { abs > 1000 } unpack 's<*', $payload;
        }
    }
}

sub finish {
    my $call = shift;
    printf "%s frames=%d loud=%d kind=0x%02x keys=%s\n", @$call{qw(uuid frames loud kind keys)};
    $all->remove($call->{socket});
    close $call->{socket};
    delete $calls{$call->{socket}};
}
