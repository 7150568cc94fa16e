using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure;

namespace KpiPapers.Storage.Tables;

/// <summary>
/// A row: two keys and up to 252 named values, each a string (up to 32 Ki characters), int, long, double, bool,
/// DateTimeOffset or UTC DateTime; 1 MiB in all. Null is the same as absent. Table Storage has no decimals: store them as text.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "Named as in Azure.Data.Tables.")]
public sealed class TableEntity : IEnumerable<KeyValuePair<string, object>>
{
    private readonly Dictionary<string, object> _values = [];

    /// <summary>A row without values.</summary>
    /// <param name="partitionKey">Rows of one partition can be written together; see <see cref="TableKey"/>.</param>
    /// <param name="rowKey">Unique within the partition; see <see cref="TableKey"/>.</param>
    public TableEntity(string partitionKey, string rowKey) => (PartitionKey, RowKey) = (partitionKey, rowKey);

    /// <summary>The first key.</summary>
    public string PartitionKey { get; }

    /// <summary>The second key.</summary>
    public string RowKey { get; }

    /// <summary>When the row was last written, by the service; null unless it was read.</summary>
    public DateTimeOffset? Timestamp { get; internal init; }

    /// <summary>Which state of the row was read; empty unless it was.</summary>
    public ETag ETag { get; internal init; }

    /// <summary>The names of the values.</summary>
    public ICollection<string> Keys => _values.Keys;

    /// <summary>How many values there are, keys not counted.</summary>
    public int Count => _values.Count;

    /// <summary>A value, or null if there is none of that name.</summary>
    /// <exception cref="ArgumentException">Set to a type that Table Storage cannot hold, or under a name that it keeps to itself.</exception>
    public object? this[string key]
    {
        get => _values.GetValueOrDefault(key);
        set
        {
            if (key is "PartitionKey" or "RowKey" or "Timestamp")
            {
                throw new ArgumentException($"'{key}' is not a value: keys are given when the entity is made, and the service sets its timestamp.", nameof(key));
            }

            if (value is null)
            {
                _values.Remove(key);
            }
            else
            {
                _values[key] = Storable(key, value);
            }
        }
    }

    /// <summary>Sets a value; for collection initialisers.</summary>
    public void Add(string key, object? value) => this[key] = value;

    /// <summary>Whether there is a value of that name.</summary>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <summary>Removes a value.</summary>
    public bool Remove(string key) => _values.Remove(key);

    /// <summary>A text, or null if absent.</summary>
    /// <exception cref="InvalidOperationException">The value is of another type; so for every typed read.</exception>
    public string? GetString(string key) => this[key] switch
    {
        null => null,
        string text => text,
        var other => throw WrongType(key, other, "a string"),
    };

    /// <summary>A truth value, or null if absent.</summary>
    public bool? GetBoolean(string key) => this[key] switch
    {
        null => null,
        bool truth => truth,
        var other => throw WrongType(key, other, "a boolean"),
    };

    /// <summary>A whole number of 32 bits, or null if absent.</summary>
    public int? GetInt32(string key) => this[key] switch
    {
        null => null,
        int number => number,
        var other => throw WrongType(key, other, "a 32-bit number"),
    };

    /// <summary>A whole number of 64 bits (or 32), or null if absent.</summary>
    public long? GetInt64(string key) => this[key] switch
    {
        null => null,
        long number => number,
        int number => number,
        var other => throw WrongType(key, other, "a 64-bit number"),
    };

    /// <summary>A floating-point number (or a whole one of 32 bits), or null if absent.</summary>
    public double? GetDouble(string key) => this[key] switch
    {
        null => null,
        double number => number,
        int number => number,
        var other => throw WrongType(key, other, "a floating-point number"),
    };

    /// <summary>A moment in UTC, to 100 nanoseconds, or null if absent.</summary>
    public DateTimeOffset? GetDateTimeOffset(string key) => this[key] switch
    {
        null => null,
        DateTimeOffset moment => moment,
        var other => throw WrongType(key, other, "a date and time"),
    };

    /// <summary>A moment in UTC, to 100 nanoseconds, or null if absent.</summary>
    public DateTime? GetDateTime(string key) => GetDateTimeOffset(key)?.UtcDateTime;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static object Storable(string key, object value) => value switch
    {
        string or bool or int or long or double => value,
        DateTimeOffset moment => moment.ToUniversalTime(),
        DateTime { Kind: DateTimeKind.Utc } moment => new DateTimeOffset(moment),
        DateTime => throw new ArgumentException($"'{key}' is a DateTime that is not UTC, so the moment it means is unknown.", nameof(value)),
        decimal => throw new ArgumentException($"'{key}' is a decimal, which Table Storage cannot hold exactly. Store it as text.", nameof(value)),
        _ => throw new ArgumentException(
            $"'{key}' is a {value.GetType().Name}. Table Storage is given strings, ints, longs, doubles, bools, DateTimeOffsets and UTC DateTimes.",
            nameof(value)),
    };

    private static InvalidOperationException WrongType(string key, object value, string expected) =>
        new($"'{key}' of a stored row is a {value.GetType().Name} where {expected} was expected.");
}
