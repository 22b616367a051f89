namespace Cassandra;

/// <summary>A value that leaves its column as it is.</summary>
public sealed class Unset
{
    public static readonly Unset Value = new();

    private Unset()
    {
    }
}
