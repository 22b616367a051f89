namespace MongoDB.Bson;

/// <summary>Tells Unity's linker to keep a member.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class PreserveAttribute : Attribute
{
    public bool AllMembers;
    public bool Conditional;
}
