namespace MongoDB.Bson.IO;

/// <summary>Allows every name.</summary>
public class NoOpElementNameValidator : IElementNameValidator
{
    public static NoOpElementNameValidator Instance { get; } = new();

    public IElementNameValidator GetValidatorForChildContent(string elementName) => this;

    public bool IsValidElementName(string elementName) => true;
}
