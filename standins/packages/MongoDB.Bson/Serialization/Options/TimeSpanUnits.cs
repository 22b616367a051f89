namespace MongoDB.Bson.Serialization.Options;

/// <summary>What a stored time span counts.</summary>
public enum TimeSpanUnits
{
    Ticks = 0,
    Days,
    Hours,
    Minutes,
    Seconds,
    Milliseconds,
    Microseconds,
    Nanoseconds,
}
