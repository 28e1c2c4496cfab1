"""The peers of the column form: numpy.busday_offset, numpy.busday_count and a pandas pipeline from instant to instant.

Reads one command a line on standard input and answers with one line, so that the bench can time turn about.
"""
import json
import sys
import time

import numpy as np
import pandas as pd

ZONE = "Europe/London"


def due(received, holidays, n):
    local = pd.to_datetime(received.astype("int64"), unit="ms", utc=True).tz_convert(ZONE).tz_localize(None)
    days = local.values.astype("datetime64[D]")
    last = np.busday_offset(days, n, roll="backward", busdaycal=holidays)
    midnight = pd.DatetimeIndex((last + np.timedelta64(1, "D")).astype("datetime64[ns]")).tz_localize(ZONE)
    return midnight.asi8 // 1_000_000 - 1


def main():
    given = json.loads(sys.stdin.readline())
    received = np.fromfile(given["received"], dtype="float64")
    holidays = np.busdaycalendar(holidays=np.array(given["holidays"], dtype="datetime64[D]"))
    days = np.floor(received / 86_400_000).astype("int64").astype("datetime64[D]")
    work = {
        "add": lambda: np.busday_offset(days, 10, roll="backward", busdaycal=holidays).astype("int64"),
        "count": lambda: np.busday_count(days + 1, days + 29, busdaycal=holidays),
        "due": lambda: due(received, holidays, 10),
    }
    print(json.dumps({"numpy": np.__version__, "pandas": pd.__version__}), flush=True)
    for line in sys.stdin:
        command, name = line.split()
        start = time.process_time()
        result = work[name]()
        elapsed = time.process_time() - start
        if command == "write":
            np.asarray(result, dtype="float64").tofile(given["out"])
        print(elapsed * 1e9 / len(received), flush=True)


main()
