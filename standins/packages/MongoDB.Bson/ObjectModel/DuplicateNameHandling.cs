namespace MongoDB.Bson;

/// <summary>What happens to the second value of a name.</summary>
public enum DuplicateNameHandling
{
    Overwrite,
    Ignore,
    ThrowException,
}
