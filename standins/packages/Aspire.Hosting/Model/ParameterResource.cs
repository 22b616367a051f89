namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that the installation supplies.</summary>
public class ParameterResource : Resource, IExpressionValue
{
    private readonly Lazy<string> _value;

    public ParameterResource(string name, Func<ParameterDefault?, string> callback, bool secret = false) : base(name)
    {
        _value = new Lazy<string>(() => callback(Default));
        Secret = secret;
    }

    public ParameterDefault? Default { get; set; }

    public bool Secret { get; }

    public bool IsConnectionString { get; set; }

    public string ValueExpression => $"{{{Name}.value}}";

    /// <summary>What a published output may say of the value.</summary>
    internal string? PublishedDefault { get; init; }

    internal string Value => _value.Value;

    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<string?>(Value);
}

/// <summary>No configuration has the value of a parameter that has no default.</summary>
public class MissingParameterValueException(string message) : DistributedApplicationException(message);
