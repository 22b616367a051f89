using System.Runtime.CompilerServices;

namespace MongoDB.Bson;

public abstract partial class BsonValue
{
    public virtual bool ToBoolean() => true;

    public virtual decimal ToDecimal() => throw No();

    public virtual Decimal128 ToDecimal128() => throw No();

    public virtual double ToDouble() => throw No();

    public virtual int ToInt32() => throw No();

    public virtual long ToInt64() => throw No();

    public virtual DateTime ToLocalTime() => throw No();

    public virtual DateTime? ToNullableLocalTime() => throw No();

    public virtual DateTime? ToNullableUniversalTime() => throw No();

    public virtual DateTime ToUniversalTime() => throw No();

    private NotSupportedException No([CallerMemberName] string member = null) => new($"{GetType().Name} does not support {member}.");
}
