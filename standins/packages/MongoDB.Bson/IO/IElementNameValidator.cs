namespace MongoDB.Bson.IO;

/// <summary>Says which element names a document may have.</summary>
public interface IElementNameValidator
{
    IElementNameValidator GetValidatorForChildContent(string elementName);

    bool IsValidElementName(string elementName);
}
