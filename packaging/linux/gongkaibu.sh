#!/bin/sh
# Starts the program. What every desktop has is taken from the system; only where it is missing, as
# on a server, the copy that was shipped stands in.
here=$(dirname "$(readlink -f "$0")")
known=$(/sbin/ldconfig -p 2>/dev/null)
for spare in "$here"/spare/*; do
    case $known in
        *"${spare##*/} "*) ;;
        *) LD_LIBRARY_PATH=$spare${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}; export LD_LIBRARY_PATH ;;
    esac
done
exec "$here/program/gongkaibu" "$@"
