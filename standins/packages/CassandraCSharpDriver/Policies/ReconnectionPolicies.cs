namespace Cassandra;

/// <summary>How long to wait before each attempt to reach a host that is down.</summary>
public interface IReconnectionPolicy
{
    IReconnectionSchedule NewSchedule();
}

/// <summary>The waits of one outage.</summary>
public interface IReconnectionSchedule
{
    long NextDelayMs();
}

/// <summary>Always the same wait.</summary>
public class ConstantReconnectionPolicy : IReconnectionPolicy
{
    public ConstantReconnectionPolicy(long constantDelayMs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(constantDelayMs);
        ConstantDelayMs = constantDelayMs;
    }

    public long ConstantDelayMs { get; }

    public IReconnectionSchedule NewSchedule() => new Schedule(ConstantDelayMs);

    private sealed class Schedule(long delay) : IReconnectionSchedule
    {
        public long NextDelayMs() => delay;
    }
}

/// <summary>Twice the wait after each attempt, up to a bound.</summary>
public class ExponentialReconnectionPolicy : IReconnectionPolicy
{
    public ExponentialReconnectionPolicy(long baseDelayMs, long maxDelayMs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(baseDelayMs);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDelayMs, baseDelayMs);
        (BaseDelayMs, MaxDelayMs) = (baseDelayMs, maxDelayMs);
    }

    public long BaseDelayMs { get; }

    public long MaxDelayMs { get; }

    public IReconnectionSchedule NewSchedule() => new Schedule(BaseDelayMs, MaxDelayMs);

    private sealed class Schedule(long first, long most) : IReconnectionSchedule
    {
        private const int MostDoublings = 20;
        private int _attempts;

        public long NextDelayMs() => Math.Min(most, first << Math.Min(_attempts++, MostDoublings));
    }
}
