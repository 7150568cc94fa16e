using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>
/// Whether a file writes 6.4 or 6,4. Where commas part its columns it is a point; elsewhere the first number that can be read in one way only
/// tells. Until then <c>1,234</c> is read with a decimal comma under semicolons, and refuses the file if that turns out wrong or stays unknown;
/// under tabs and bars it is read with commas at its thousands, and refuses the file only if that turns out wrong.
/// </summary>
internal sealed class DecimalSign(char separator)
{
    private readonly bool _isSure = separator is not (';' or '\t' or '|');
    private readonly bool _isCommaLikely = separator == ';';
    private long _commaRow;
    private long _pointRow;
    private CellProblem? _unsure;   // the first number that was read as is likely for want of anything that tells

    /// <summary>Whether a number that can be read with a decimal point is to be read so.</summary>
    public bool IsPoint => _isSure || (_pointRow > 0 && !_isCommaLikely);

    /// <summary>A number that nothing in the file has told how to read so far; at the end of the file that is a problem.</summary>
    public CellProblem? Undecided => _isCommaLikely && _commaRow == 0 && _pointRow == 0 ? _unsure : null;

    /// <summary>Reads digits and what stands between them; otherwise says what is wrong.</summary>
    public string? Read(ReadOnlySpan<byte> text, Column column, long row, out decimal number)
    {
        var hasPoint = NumberText.TryRead(text, (byte)'.', out var withPoint, out var digits);
        if (digits > NumberText.MostDigits) return Fail($"This number has more than {NumberText.MostDigits} digits.", out number);
        if (_isSure)
        {
            number = withPoint;
            return hasPoint ? null : NumberForms.NotANumber;
        }
        var hasComma = NumberText.TryRead(text, (byte)',', out var withComma, out _);
        if (!hasPoint && !hasComma) return Fail(NumberForms.NotANumber, out number);
        if (hasPoint && hasComma)
        {
            if (withPoint == withComma) return Take(withPoint, out number);
            if (column.Type is ColumnType.WholeNumber)
            {
                // Of 1.234 and 1234 only one is a whole number.
                hasPoint = decimal.IsInteger(withPoint) || (!_isCommaLikely && _commaRow == 0);   // a fraction there is more likely a slip
                hasComma = decimal.IsInteger(withComma);
            }
            if (hasPoint && hasComma) return Take(Unsure(text, column, row, withPoint, withComma), out number);
        }
        return hasComma ? Take(withComma, Comma(row), out number) : Take(withPoint, Point(row), out number);
    }

    private decimal Unsure(ReadOnlySpan<byte> text, Column column, long row, decimal withPoint, decimal withComma)
    {
        if (_pointRow > 0) return withPoint;
        if (_commaRow > 0) return withComma;
        _unsure ??= new(row, column.Heading, Encoding.UTF8.GetString(text),
            $"This could be {withComma:0.################} or {withPoint:0.################}, and nothing in the file tells which.",
            "a number without anything at its thousands, and with a decimal sign only where it has decimals");
        return _isCommaLikely ? withComma : withPoint;
    }

    private string? Comma(long row)
    {
        if (_pointRow > 0) return $"This number has a decimal comma, but the number in row {_pointRow} has a decimal point.";
        if (_commaRow == 0 && !_isCommaLikely && _unsure is not null)
            return $"This number has a decimal comma, so the comma or point in row {_unsure.Row} could mean either.";
        if (_commaRow == 0) _commaRow = row;
        return null;
    }

    private string? Point(long row)
    {
        if (_commaRow > 0) return $"This number has a decimal point, but the number in row {_commaRow} has a decimal comma.";
        if (_pointRow == 0 && _isCommaLikely && _unsure is not null)
            return $"This number has a decimal point, so the comma or point in row {_unsure.Row} could mean either.";
        if (_pointRow == 0) _pointRow = row;
        return null;
    }

    private static string? Take(decimal value, out decimal number)
    {
        number = value;
        return null;
    }

    private static string? Take(decimal value, string? wrong, out decimal number)
    {
        number = value;
        return wrong;
    }

    private static string Fail(string wrong, out decimal number)
    {
        number = 0;
        return wrong;
    }
}
