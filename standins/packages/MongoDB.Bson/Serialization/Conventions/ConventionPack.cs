using System.Collections;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>Rules that can be added to.</summary>
public class ConventionPack : IConventionPack, IEnumerable<IConvention>
{
    private readonly List<IConvention> _conventions = [];

    public IEnumerable<IConvention> Conventions => _conventions;

    public void Add(IConvention convention) => _conventions.Add(convention ?? throw new ArgumentNullException(nameof(convention)));

    public void AddClassMapConvention(string name, Action<BsonClassMap> action) => Add(new DelegateClassMapConvention(name, action));

    public void AddMemberMapConvention(string name, Action<BsonMemberMap> action) => Add(new DelegateMemberMapConvention(name, action));

    public void AddPostProcessingConvention(string name, Action<BsonClassMap> action) => Add(new DelegatePostProcessingConvention(name, action));

    public void AddRange(IEnumerable<IConvention> conventions) => _conventions.AddRange(conventions ?? throw new ArgumentNullException(nameof(conventions)));

    public void Append(IConventionPack other)
    {
        ArgumentNullException.ThrowIfNull(other);
        AddRange(other.Conventions);
    }

    public IEnumerator<IConvention> GetEnumerator() => _conventions.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void InsertAfter(string name, IConvention convention) => _conventions.Insert(IndexOf(name) + 1, convention);

    public void InsertBefore(string name, IConvention convention) => _conventions.Insert(IndexOf(name), convention);

    public void Remove(string name) => _conventions.RemoveAll(convention => convention.Name == name);

    private int IndexOf(string name)
    {
        var index = _conventions.FindIndex(convention => convention.Name == name);
        return index >= 0 ? index : throw new ArgumentOutOfRangeException(nameof(name), $"Unable to find a convention by the name of '{name}'.");
    }
}
