using System.Collections;
using System.Data.Common;
using System.Text.RegularExpressions;

namespace Arivu.Portal.Tests;

/// <summary>
/// Answers a query with one row of zeros and empty texts, so that the queries of its parts are sent too. Answers a save with as
/// many rows as are asked for.
/// </summary>
/// <param name="sql">What was sent.</param>
/// <param name="save">Whether it was a save.</param>
internal sealed partial class MadeUpRows(string sql, bool save) : DbDataReader
{
    private readonly string[][] _outputs = [.. Outputs().Matches(sql).Select(output => output.Value.Split(',', StringSplitOptions.TrimEntries))];
    private int _result;
    private int _row = -1;

    public override int FieldCount => save && _result < _outputs.Length ? _outputs[_result].Length : 100;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int RecordsAffected => 1;

    public override int Depth => 0;

    public override object this[int ordinal] => GetInt32(ordinal);

    public override object this[string name] => 0;

    public override bool Read() => ++_row == 0 || save;

    public override bool NextResult()
    {
        (_result, _row) = (_result + 1, -1);
        return save;
    }

    // Of a save: "1" says that a row was found, the position says which row was inserted, and everything else is a new key.
    public override int GetInt32(int ordinal) => !save || _result >= _outputs.Length ? 0 : _outputs[_result][ordinal] switch
    {
        "1" => 1,
        var position when position.EndsWith("_Position", StringComparison.Ordinal) => _row,
        _ => 1_000_000 + (_result * 10_000) + _row,
    };

    public override long GetInt64(int ordinal) => GetInt32(ordinal);

    public override bool GetBoolean(int ordinal) => false;

    public override byte GetByte(int ordinal) => 0;

    public override char GetChar(int ordinal) => ' ';

    public override short GetInt16(int ordinal) => 0;

    public override decimal GetDecimal(int ordinal) => 0;

    public override double GetDouble(int ordinal) => 0;

    public override float GetFloat(int ordinal) => 0;

    public override string GetString(int ordinal) => "";

    public override Guid GetGuid(int ordinal) => Guid.Empty;

    public override DateTime GetDateTime(int ordinal) => DateTime.UnixEpoch;

    public override bool IsDBNull(int ordinal) => false;

    public override T GetFieldValue<T>(int ordinal) => typeof(T) == typeof(int) ? As<T>(GetInt32(ordinal))
        : typeof(T) == typeof(string) ? As<T>("")
        : typeof(T) == typeof(byte[]) ? As<T>(Array.Empty<byte>())
        : default!;

    public override object GetValue(int ordinal) => GetInt32(ordinal);

    public override int GetValues(object[] values) => 0;

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override string GetDataTypeName(int ordinal) => "int";

    public override Type GetFieldType(int ordinal) => typeof(int);

    public override string GetName(int ordinal) => $"c{ordinal}";

    public override int GetOrdinal(string name) => 0;

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    private static T As<T>(object value) => (T)value;

    [GeneratedRegex(@"(?<=\bOUTPUT )[^\r\n;]+", RegexOptions.None, 1000)]
    private static partial Regex Outputs();
}
