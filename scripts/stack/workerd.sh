#!/bin/sh
# Miniflare starts this in workerd's place. It records the process in WORKERD_RECORD (as
# process-records.ts reads it), has the kernel end it when the supervisor dies (workerd alone would go
# on, holding the port and the database), and gives it a session of its own, so that Ctrl-C reaches
# the supervisor alone. A supervisor that dies before the kernel is asked leaves it to the next start.
read -r stat < "/proc/$$/stat"
set_fields() { started=${20}; }
set_fields ${stat##*") "}
echo "$$ $started" >> "$WORKERD_RECORD"
exec setsid setpriv --pdeathsig KILL -- "$WORKERD_PROGRAM" "$@"
