namespace Azure.Provisioning;

/// <summary>A literal or an expression of Bicep.</summary>
public class BicepValue<T> : IBicepValue
{
    private readonly string? _expression;

    public BicepValue(T literal) => Value = literal;

    private BicepValue(string expression, bool isExpression) => _expression = isExpression ? expression : null;

    public T? Value { get; }

    string? IBicepValue.Expression => _expression;

    object? IBicepValue.Literal => Value;

    public static implicit operator BicepValue<T>(T value) => new(value);

    internal static BicepValue<T> Code(string expression) => new(expression, isExpression: true);
}

internal interface IBicepValue
{
    string? Expression { get; }

    object? Literal { get; }
}

/// <summary>A list of values.</summary>
public class BicepList<T> : List<BicepValue<T>>;

/// <summary>Values by name.</summary>
public class BicepDictionary<T> : Dictionary<string, BicepValue<T>>;

/// <summary>Where a property stands in Bicep, when its name does not say it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BicepPathAttribute(string path) : Attribute
{
    public string Path { get; } = path;
}
