import type { ThemeConfig } from 'antd'
import { theme } from 'antd'
import type { Palette } from './palette'

export const fontFamily =
  '-apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

/**
 * Ant Design in the console's colours. Its "primary" is a quiet slate, because it also colours focus rings and
 * selections, where red would read as an error; only the main button of a screen is red.
 */
export function themeOf(palette: Palette, isDark: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.accent,
      colorLink: palette.accent,
      colorError: palette.error,
      colorSuccess: palette.green,
      colorWarning: palette.amber,
      colorInfo: palette.accent,
      colorInfoBg: palette.sunken,
      colorInfoBorder: palette.hairline,
      colorWarningBg: palette.amberGround,
      colorWarningBorder: palette.border,
      colorErrorBg: palette.errorGround,
      colorErrorBorder: palette.border,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextDescription: palette.inkFaint,
      colorTextPlaceholder: palette.inkFaint,
      colorBgLayout: palette.paper,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.surface,
      colorBorder: palette.border,
      colorBorderSecondary: palette.hairline,
      borderRadius: 8,
      borderRadiusLG: 12,
      fontSize: 15,
      fontFamily,
      wireframe: false,
    },
    components: {
      Button: {
        colorPrimary: palette.red,
        algorithm: true,
        primaryShadow: 'none',
        defaultShadow: 'none',
        primaryColor: '#ffffff',
        fontWeight: 500,
      },
      Alert: {
        defaultPadding: '10px 14px',
        withDescriptionPadding: '12px 14px',
        withDescriptionIconSize: 18,
      },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      Segmented: { trackBg: palette.sunken, itemSelectedBg: palette.raised },
      Table: { headerBg: 'transparent', headerSplitColor: 'transparent' },
    },
  }
}
