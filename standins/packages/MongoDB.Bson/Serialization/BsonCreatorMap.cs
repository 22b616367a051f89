using System.Reflection;

namespace MongoDB.Bson.Serialization;

/// <summary>A constructor or factory, and the members that are its arguments.</summary>
public class BsonCreatorMap
{
    private IReadOnlyList<MemberInfo> _arguments;
    private List<BsonMemberMap> _memberMaps;

    public BsonCreatorMap(BsonClassMap classMap, MemberInfo memberInfo, Delegate @delegate)
    {
        ClassMap = classMap ?? throw new ArgumentNullException(nameof(classMap));
        MemberInfo = memberInfo;
        Delegate = @delegate ?? throw new ArgumentNullException(nameof(@delegate));
    }

    public IEnumerable<MemberInfo> Arguments => _arguments;

    public BsonClassMap ClassMap { get; }

    public Delegate Delegate { get; }

    public IEnumerable<string> ElementNames => _memberMaps.Select(map => map.ElementName);

    public MemberInfo MemberInfo { get; }

    public override bool Equals(object obj) => obj is BsonCreatorMap other && MemberInfo == other.MemberInfo && (_arguments ?? []).SequenceEqual(other._arguments ?? []);

    public override int GetHashCode() => 0;

    public void Freeze()
    {
        if (_memberMaps == null)
        {
            var maps = _arguments?.Select(argument => ClassMap.FindMemberMap(argument.Name) ?? throw new BsonSerializationException($"Member '{argument.Name}' is not mapped."));
            _memberMaps = maps?.ToList() ?? throw new BsonSerializationException(
                $"Creator map for class {ClassMap.ClassType.FullName} has {Delegate.Method.GetParameters().Length} arguments, but none are configured.");
        }
    }

    public bool HasDefaultValue(string elementName) => _memberMaps.Exists(map => map.ElementName == elementName && map.IsDefaultValueSpecified);

    public BsonCreatorMap SetArguments(IEnumerable<MemberInfo> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var members = arguments.ToList();
        var expected = ((MethodBase)MemberInfo ?? Delegate.Method).GetParameters().Length;
        if (members.Count != expected)
        {
            throw new ArgumentException($"The creator takes {expected} arguments, not {members.Count}.", nameof(arguments));
        }
        _arguments = members;
        return this;
    }

    public BsonCreatorMap SetArguments(IEnumerable<string> argumentNames)
    {
        ArgumentNullException.ThrowIfNull(argumentNames);
        return SetArguments(argumentNames.Select(name =>
            (MemberInfo)ClassMap.ClassType.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            ?? ClassMap.ClassType.GetField(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new BsonSerializationException($"Class '{ClassMap.ClassType.FullName}' does not have a field or property called '{name}'.")));
    }

    /// <summary>Takes its arguments out of the values and creates the object.</summary>
    internal object CreateInstance(Dictionary<string, object> values)
    {
        var arguments = _memberMaps.ConvertAll(map => values.Remove(map.ElementName, out var value) ? value : map.DefaultValue);
        try
        {
            return MemberInfo switch
            {
                ConstructorInfo constructor => constructor.Invoke([.. arguments]),
                MethodInfo method => method.Invoke(obj: null, [.. arguments]),
                _ => Delegate.DynamicInvoke([.. arguments]),
            };
        }
        catch (TargetInvocationException e)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }

    internal bool Accepts(Dictionary<string, object> values) => _memberMaps.TrueForAll(map => values.ContainsKey(map.ElementName) || map.IsDefaultValueSpecified);
}
